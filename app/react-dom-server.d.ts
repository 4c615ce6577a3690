/** @types/react-dom describes this entry under the name of the other one. */
declare module 'react-dom/server.browser' {
  export { renderToReadableStream } from 'react-dom/server';
}
