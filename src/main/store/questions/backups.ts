// Backups as the archive itself remembers them: where, how often, how many.
import type { BackupSettings } from '../../../contract/index.ts';

export interface BackupQuestions {
  backupSettings(): Promise<BackupSettings>;
  setBackupSettings(settings: BackupSettings): Promise<void>;
}
