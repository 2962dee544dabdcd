package kith.access.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Kith asks the provider who somebody is, and nothing after that: it keeps none of its tokens. */
class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication who, HttpServletRequest request) { return null; }

    @Override public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request, HttpServletResponse response) { }

    @Override public void removeAuthorizedClient(String id, Authentication who, HttpServletRequest request, HttpServletResponse response) { }
}
