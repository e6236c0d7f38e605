/** The seal: `src/playground/seal.svg`, which is the mark of every page. A test holds the two together. */
export const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <title>対訳</title>
  <rect x="1" y="1" width="30" height="30" rx="5" fill="#b7352c"/>
  <path d="M8 8.5v15M12 8.5v15M20 8.5v15M24 8.5v15" stroke="#fff" stroke-width="2" stroke-linecap="round"/>
  <path d="M16 5.5v21" stroke="#fff" stroke-width="1" opacity=".55" stroke-linecap="round"/>
</svg>
`;

/** The seal as an address, so that a page is one answer. */
export const SEAL_ADDRESS = `data:image/svg+xml,${encodeURIComponent(SEAL)}`;
