// Clean text out.
import { z } from 'zod';

export const exportFormat = z.enum(['json', 'txt']);
export const exportUnit = z.enum(['page', 'article']);
export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportUnit = z.infer<typeof exportUnit>;
