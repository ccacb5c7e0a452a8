/** For browsers that forbid storage: GraphiQL then forgets on reload. */
function forgetfulStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/**
 * Where GraphiQL keeps the open tabs and the theme: for this browser tab only, because what people type into variables
 * is often somebody's address. Responses and request headers are never written (GraphiQL writes headers only under
 * `shouldPersistHeaders`).
 */
export function tabStorage(): Storage {
  try {
    return window.sessionStorage;
  } catch {
    return forgetfulStorage();
  }
}
