package org.earlyhelp.web;

import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.json.StrictText;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what controllers throw. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Ids are read strictly: else the framework would fall back on its own editor, which
	 * takes {@code 1-1-1-1-1}.
	 */
	@InitBinder
	void readIdsStrictly(WebDataBinder binder) {
		binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				try {
					setValue(text.isEmpty() ? null : StrictText.id(text));
				}
				catch (InvalidInput ex) {
					throw new IllegalArgumentException(ex);
				}
			}
		});
	}

	@ExceptionHandler
	void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.problems.answer(thrown, request, response);
	}

}
