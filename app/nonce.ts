import { createContext } from 'react';

/** CSP nonce of the document being rendered; '' in the browser, which hides nonces from scripts anyway. */
export const NonceContext = createContext('');
