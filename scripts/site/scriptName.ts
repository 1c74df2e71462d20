/** File of a script of the site. Those of components are called as these are: the address of each stands in thousands of pages. */
export const scriptName = ({ name }: { readonly name: string }): string =>
  `_astro/${name.replace(/\.astro.*/, '').replaceAll(/[^\w-]/g, '_')}.[hash].js`;
