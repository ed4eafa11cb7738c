// Why a scan cannot be shown: one sentence for the person.
export class ScanError extends Error {}
