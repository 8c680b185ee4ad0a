import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const RAW_SQL = "Values go in as parameters: use $queryRaw with a template, or the pg client with $1.";

export default tseslint.config(
  { ignores: ["node_modules", "build", "build.*", ".data", "extensions/*/assets", "prisma/migrations"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { args: "after-used", ignoreRestSiblings: true }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "lib", name: "Response" }] }],
      "eqeqeq": "error",
      "no-console": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]", message: RAW_SQL },
        { selector: "TSEnumDeclaration", message: "A union of strings needs no translation." },
      ],
    },
  },
  // `declare module` adds to someone else's interface; nothing else can.
  { files: ["tests/support/**"], rules: { "@typescript-eslint/consistent-type-definitions": "off" } },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  // What these print is what they are for.
  {
    files: ["scripts/**", "bench/**", "training/**", "tests/support/quiet-console.ts", "sandbox/main.ts"],
    rules: { "no-console": "off" },
  },
);
