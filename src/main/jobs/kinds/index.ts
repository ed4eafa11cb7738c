// The kinds of jobs, one file each.
import type { SealedJob } from '../job-kind.ts';
import { cleanJob } from './clean.ts';
import { exportJob } from './export.ts';
import { importJob } from './import.ts';
import { recheckJob } from './recheck.ts';
import { reindexJob } from './reindex.ts';
import { undoStepJob } from './undo-step.ts';

export const jobKinds: readonly SealedJob[] = [importJob, cleanJob, recheckJob, reindexJob, undoStepJob, exportJob];
