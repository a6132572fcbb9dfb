import { ratingTexts } from '../locales/rating/texts';
import { RateApp } from './rate/RateApp';
import { start } from './shared/start';

void start(() => <RateApp />, ratingTexts);
