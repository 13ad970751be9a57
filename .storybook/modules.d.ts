declare module 'virtual:gerai-elements' {
  const manifest: object;
  export default manifest;
}

declare module '*.css';

declare module '*?raw' {
  const text: string;
  export default text;
}
