/** The element of the page with this id; throws where it is missing or of another kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`missing element: #${id}`);
  return node;
}
