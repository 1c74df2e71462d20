/** Words that are not had, neither alone nor together with one beside them: what is meant by a charging pile stands in no text by “pile”. */
export function missingOf<Word>(
  words: readonly Word[],
  isHad: (part: readonly Word[]) => boolean,
): readonly Word[] {
  return words.filter(
    (word, k) =>
      !isHad([word]) &&
      !(k > 0 && isHad(words.slice(k - 1, k + 1))) &&
      !(k + 1 < words.length && isHad(words.slice(k, k + 2))),
  );
}
