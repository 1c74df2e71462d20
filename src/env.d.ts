/** What the bundler and the test runner know of the build; absent where a script runs a module as it is. Astro's own types would bring those of the DOM everywhere. */
interface ImportMeta {
  readonly env?: {
    /** The sub-path the site is served under, with a slash at both ends. */
    readonly BASE_URL: string;
  };
}

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?minified' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const text: string;
  export default text;
}
