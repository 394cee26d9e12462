declare module 'virtual:tokens.css';

declare module 'virtual:embed-version' {
  /** Of the classic scripts: stands in the query of their addresses. */
  const version: string;
  export default version;
}
