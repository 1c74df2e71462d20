import { answerAside } from '../../scripts/run/aside.ts';

/** A step for tests: answers what it is given once it may go on, or never comes to an end. */
answerAside(async (data, { say, told }) => {
  say('started');
  if (data === 'for ever') for (;;);
  await told('go on');
  return data;
});
