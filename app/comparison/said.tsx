import { createContext, type ReactNode, useContext, useState } from 'react';

const SayContext = createContext<(words: string) => void>(() => undefined);

/** Says to screen readers what a step did, which the eye sees. */
export function SaidProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  return (
    <SayContext.Provider value={setSaid}>
      {children}
      <p role="status" className="sr-only" data-said>
        {said}
      </p>
    </SayContext.Provider>
  );
}

/** Says something; the last thing said takes the place of the one before. */
export function useSay(): (words: string) => void {
  return useContext(SayContext);
}
