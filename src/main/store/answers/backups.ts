// Answers about backups: their settings are the archive's own.
import { type BackupSettings, backupSettings } from '../../../contract/index.ts';
import type { Tables } from '../tables/index.ts';
import type { Archive, Write } from './answer.ts';

const KEY = 'backups';
const FRESH: BackupSettings = { folder: null, everyHours: 24, keep: 7 };

export const backupAnswers = ({ settings }: Tables, write: Write) =>
  ({
    backupSettings: () => backupSettings.safeParse(settings.json(KEY)).data ?? FRESH,
    setBackupSettings: (given) => write(() => settings.setJson(KEY, given)),
  }) satisfies Partial<Archive>;
