// What the server asks for where nothing else is set (SignIn:ShortestPassword); where more is, its own refusal says so.
const shortest = 10;

/** Whether a new password is too short, seen without asking the server. */
export const isShort = (password: string) => [...password].length < shortest;
