import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Lives inside GraphiQL and shows nothing. Wraps long lines, since the examples explain themselves in comments. */
export function WrappedLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on' });
  }, [queryEditor]);
  return null;
}
