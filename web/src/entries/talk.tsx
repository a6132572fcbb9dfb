import { waitingTexts } from '../locales/waiting/texts';
import { start } from './shared/start';
import { TalkApp } from './talk/TalkApp';

void start(() => <TalkApp />, waitingTexts);
