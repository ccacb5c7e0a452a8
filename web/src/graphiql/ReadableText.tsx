import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Lives inside GraphiQL and shows nothing. Wraps long lines, since the examples explain themselves in comments, and takes
 * off the warning frames from `’`, `–` and `é`: names and the policy are full of them. Invisible characters keep theirs.
 */
export function ReadableText() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor])
      editor?.updateOptions({
        wordWrap: 'on',
        unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
      });
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
