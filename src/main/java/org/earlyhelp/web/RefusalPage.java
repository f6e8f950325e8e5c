package org.earlyhelp.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows a refusal as a page, wherever in the answer it was found. */
@Component
class RefusalPage {

	private static final Logger log = LoggerFactory.getLogger(RefusalPage.class);

	private final ThymeleafViewResolver views;

	private final PageModel shared;

	RefusalPage(ThymeleafViewResolver views, PageModel shared) {
		this.views = views;
		this.shared = shared;
	}

	/**
	 * @return whether it could be shown
	 */
	boolean show(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		try {
			View view = this.views.resolveViewName("web/refused", Locale.UK);
			Map<String, Object> model = new HashMap<>(this.shared.all());
			model.put("problem", problem);
			response.setContentType("text/html;charset=UTF-8");
			view.render(model, request, response);
			return true;
		}
		catch (Exception ex) {
			log.error("Refusal not shown as a page: {}", ex.getClass().getName());
			if (!response.isCommitted()) {
				response.resetBuffer();
			}
			return false;
		}
	}

}
