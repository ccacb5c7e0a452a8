import { useCallback, useEffect, useState } from 'react';
import { NoAnswer } from '../ask.js';
import type { Language } from '../language.js';
import { fetchDataMap, type MappedField } from './dataMap.js';

export type DataMapState =
  | { is: 'asking' }
  | { is: 'here'; fields: readonly MappedField[] }
  | { is: 'failed'; status: number };

/** The map as it arrives, and a way to ask again. */
export function useDataMap(language: Language): { state: DataMapState; retry(): void } {
  const [state, setState] = useState<DataMapState>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to ask again, though nothing reads its number
  useEffect(() => {
    let current = true;
    setState({ is: 'asking' });
    fetchDataMap(language).then(
      (fields) => current && setState({ is: 'here', fields }),
      (error: unknown) => current && setState({ is: 'failed', status: error instanceof NoAnswer ? error.status : 0 }),
    );
    return () => {
      current = false;
    };
  }, [language, attempt]);
  return { state, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
