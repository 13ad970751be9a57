export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    // Addresses and logs are not broken over lines.
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
  },
};
