// What Galley uses of OpenJPEG's JavaScript build, which brings no types along.
declare module '@cornerstonejs/codec-openjpeg/decode' {
  export interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }
  export class J2KDecoder {
    /** Room for the file, to be filled before `decode`. */
    getEncodedBuffer(size: number): Uint8Array;
    decode(): void;
    getFrameInfo(): FrameInfo;
    /** Samples pixel by pixel, components side by side; two bytes each when deeper than eight bits. */
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  }
  const openJpeg: () => Promise<{ readonly J2KDecoder: typeof J2KDecoder }>;
  export default openJpeg;
}
