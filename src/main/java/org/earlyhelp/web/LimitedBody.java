package org.earlyhelp.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body ends at 10 MB; files have limits of their own. */
final class LimitedBody extends HttpServletRequestWrapper {

	private static final long MOST = 10_000_000;

	private LimitedBody(HttpServletRequest request) {
		super(request);
	}

	static HttpServletRequest of(HttpServletRequest request) {
		return isMultipart(request) ? request : new LimitedBody(request);
	}

	static boolean isTooLarge(HttpServletRequest request) {
		return !isMultipart(request) && request.getContentLengthLong() > MOST;
	}

	static boolean isMultipart(HttpServletRequest request) {
		return request.getContentType() != null && request.getContentType().toLowerCase().startsWith("multipart/");
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new Counted(super.getInputStream());
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private long read;

		private Counted(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int next = this.body.read();
			count((next >= 0) ? 1 : 0);
			return next;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = this.body.read(buffer, offset, length);
			count(count);
			return count;
		}

		private void count(int more) {
			this.read += Math.max(more, 0);
			if (this.read > MOST) {
				throw new BodyTooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
