import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'public', 'mock', 'build'] },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // What would let a text from outside become markup, or a style that the policy forbids.
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'texts from outside stay texts' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'texts from outside stay texts' },
        { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'texts from outside stay texts' },
      ],
    },
  },
);
