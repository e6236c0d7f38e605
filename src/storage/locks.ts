/**
 * The advisory locks of a database, by what one process or transaction at a time may do. Their numbers are agreed
 * between all versions that may share a database, so a number is never changed or used again.
 */
export const LOCKS = {
  /** `taiyaku` in ASCII. */
  migrate: 0x74_61_69_79_61_6b_75n,
  changeTexts: 7_246_001,
  loadSampleRecord: 7_246_002,
  importRelease: 7_246_003,
} as const;
