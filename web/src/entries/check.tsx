import { waitingTexts } from '../locales/waiting/texts';
import { CheckApp } from './check/CheckApp';
import { start } from './shared/start';

void start(() => <CheckApp />, waitingTexts);
