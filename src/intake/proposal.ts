/** What a document says of itself, as far as it does; each a proposal that a person may overrule. */
export interface Proposal {
  readonly title?: string;
  readonly publisher?: string;
  /** GB/T 2260. */
  readonly region?: string;
  /** EDTF. */
  readonly published?: string;
  /** 发文字号. */
  readonly number?: string;
  readonly genre?: string;
  readonly url?: string;
}
