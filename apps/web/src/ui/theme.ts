import { createTheme, type MantineColorsTuple } from '@mantine/core';

const comptoir: MantineColorsTuple = [
  '#e9f3f8',
  '#d3e4ee',
  '#a7c8dc',
  '#78abca',
  '#5293bb',
  '#3a84b2',
  '#2c7cae',
  '#1f6a98',
  '#155e89',
  '#00517a',
];

export const theme = createTheme({
  primaryColor: 'comptoir',
  primaryShade: { light: 8, dark: 7 },
  colors: { comptoir },
  fontFamily: '"Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, system-ui, sans-serif',
  defaultRadius: 'sm',
  focusRing: 'auto',
  headings: { fontWeight: '600' },
  components: {
    Button: { styles: { label: { fontWeight: 500 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Modal: { defaultProps: { centered: false } },
  },
});
