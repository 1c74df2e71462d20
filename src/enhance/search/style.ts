import { adopt } from '../adopt.ts';
import style from './search.css?inline';

adopt(style);
