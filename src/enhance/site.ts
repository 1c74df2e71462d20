import './tip.js';
import { startQuotes } from './quotes.ts';
import { startRegions } from './regions.ts';
import { startSwitches } from './switches.ts';

startSwitches(document.documentElement);
startQuotes();
startRegions();
