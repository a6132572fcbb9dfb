import { bookingTexts } from '../locales/booking/texts';
import { BookApp } from './book/BookApp';
import { start } from './shared/start';

void start(() => <BookApp />, bookingTexts);
