import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import './desk/mantine.css';
import { deskTexts } from '../locales/desk/texts';
import { DeskApp } from './desk/DeskApp';
import { start } from './shared/start';

void start(() => <DeskApp />, deskTexts);
