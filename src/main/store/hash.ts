// Checksums of what is kept.
import { hash } from 'node:crypto';

/** Lower-case hexadecimal; a string is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);
