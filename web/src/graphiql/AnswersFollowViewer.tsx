import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { useEffect, useRef } from 'react';

/** Whether running it again changes nothing at the API. */
const onlyReads = (document: DocumentNode | undefined): boolean =>
  document?.definitions.every(
    (it) => it.kind !== Kind.OPERATION_DEFINITION || it.operation === OperationTypeNode.QUERY,
  ) ?? false;

/**
 * Lives inside GraphiQL and shows nothing. When the viewer changes, the answers in all tabs are taken away (they are
 * what somebody else was told), the schema is asked for again, and the query in the open tab is run again if it had an
 * answer. A mutation is never run unasked.
 */
export function AnswersFollowViewer({ turn }: { turn: number }) {
  const { moveTab, updateActiveTabValues, introspect, run } = useGraphiQLActions();
  const { tabs, activeTabIndex, documentAST, responseEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    documentAST: state.documentAST,
    responseEditor: state.responseEditor,
  }));
  const followed = useRef(turn);
  useEffect(() => {
    if (followed.current === turn) return;
    followed.current = turn;
    const hadAnswer = Boolean(responseEditor?.getValue());
    // `moveTab` is GraphiQL's one public way to replace all tabs; it finds the open one by identity.
    moveTab(tabs.map((tab, index) => (index === activeTabIndex ? tab : { ...tab, response: null })));
    updateActiveTabValues({ response: null });
    responseEditor?.setValue('');
    void introspect();
    if (hadAnswer && onlyReads(documentAST)) void run();
  }, [turn, tabs, activeTabIndex, documentAST, responseEditor, moveTab, updateActiveTabValues, introspect, run]);
  return null;
}
