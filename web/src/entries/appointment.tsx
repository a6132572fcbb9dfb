import { bookingTexts } from '../locales/booking/texts';
import { AppointmentApp } from './appointment/AppointmentApp';
import { start } from './shared/start';

void start(() => <AppointmentApp />, bookingTexts);
