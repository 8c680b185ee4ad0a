import { Link, useNavigate } from "@remix-run/react";
import { AppProvider } from "@shopify/polaris";
import english from "@shopify/polaris/locales/en.json" with { type: "json" };
import { type ReactNode, useEffect } from "react";

/** Polaris for every page of the admin; its links, and the admin's own menu, move inside the frame without a reload. */
export function AdminProvider({ children }: { children: ReactNode }) {
  useNavigationFromAdmin();
  return (
    <AppProvider i18n={english} linkComponent={AdminLink}>
      {children}
    </AppProvider>
  );
}

/** What Polaris gives its links; everything but these three is for the anchor as it is. */
type AdminLinkProps = {
  readonly url: string;
  readonly external?: boolean | undefined;
  readonly target?: string | undefined;
  readonly [attribute: string]: unknown;
};

function AdminLink({ url, external, target, ...rest }: AdminLinkProps) {
  if (!external && target === undefined && url.startsWith("/")) return <Link to={url} {...rest} />;
  return <a href={url} target={target ?? "_blank"} rel="noreferrer" {...rest} />;
}

/** App Bridge says where the admin's menu wants to go. */
function useNavigationFromAdmin(): void {
  const navigate = useNavigate();
  useEffect(() => {
    function handleNavigate({ target }: Event): void {
      const href = target instanceof Element ? target.getAttribute("href") : null;
      if (href) navigate(href);
    }
    addEventListener("shopify:navigate", handleNavigate);
    return () => removeEventListener("shopify:navigate", handleNavigate);
  }, [navigate]);
}
