/** Stands in a message for the name of what whoever receives it may not find now: it may have been renamed since she could. */
export const NOT_PUBLIC = { EN: '(not public at the moment)', FR: '(non public en ce moment)' } as const;
