/** What the engine is told of a document besides its text. Everything but `id` and `text` may be empty. */
export interface SourceDocument {
  /** Slug of the bulletin. */
  readonly id: string;
  /** The source: BOM dropped, CRLF → LF, otherwise as published. Offsets refer to it. */
  readonly text: string;
  /** Title as published. */
  readonly title: string;
  readonly publisher: string;
  /** Date of publication in EDTF, as precise as known: `2024-05-02`, `2024-11`, `2022`; or empty. */
  readonly published: string;
  /** GB/T 2260 code of the issuer's region: 6 digits, 9 for towns and streets; or empty. */
  readonly region: string;
  /** Kind of document, as the manifest names it (`plan`, `press-conference`, `report` …); may be empty. */
  readonly genre: string;
}
