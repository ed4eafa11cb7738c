// Clean text out.
import { z } from 'zod';
import { FORMATS, NAME_FIELDS, unknownFields } from '../../engine/index.ts';
import { pageFilter } from './page-list.ts';

export const exportFormat = z.enum(FORMATS);
export const exportUnit = z.enum(['page', 'article']);
export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportUnit = z.infer<typeof exportUnit>;

/** How files are named, without the extension: `{paper}/{date}/{number}-{position}-{title}`. See `fileName` of the engine. */
export const nameTemplate = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((template) => unknownFields(template).length === 0, {
    error: ({ input }) =>
      `there is no {${unknownFields(String(input)).join('}, {')}}; a name may hold {${NAME_FIELDS.join('}, {')}}`,
  });

/** Which pages are written, how, and under what names; the format's habits where nothing is said. */
export const exportHow = z.object({
  format: exportFormat,
  per: exportUnit.optional(),
  template: nameTemplate.optional(),
});

/** The same with the pages that a filter names, as the query of an address. */
export const exportQuery = pageFilter.extend(exportHow.shape);

/** What an export would write. */
export const exportPreview = z.object({
  pages: z.number().int(),
  /** Pages with unsaved work, which is not in the files. */
  drafts: z.number().int(),
  /** Names of the first files. */
  names: z.array(z.string()),
});
export type ExportPreview = z.infer<typeof exportPreview>;
