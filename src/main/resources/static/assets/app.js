// Starts the components of the page; says so by data-ready on <html>.
const own = document.getElementById('app').dataset;

document.addEventListener('htmx:configRequest', (event) => {
	const csrf = document.querySelector('meta[name="csrf"]');
	if (csrf) {
		event.detail.headers[csrf.dataset.header] = csrf.content;
	}
});

const [govuk, moj] = await Promise.all([import(own.govuk), import(own.moj)]);

// GOV.UK Frontend sets aria-expanded on radios that show more: ARIA knows it on no radio.
new MutationObserver((changes) => changes.forEach(({target}) => {
	if (target.matches('.govuk-radios__input')) {
		target.removeAttribute('aria-expanded');
	}
})).observe(document.body, {attributeFilter: ['aria-expanded'], subtree: true});

govuk.initAll();
moj.initAll();
// Not among those that it starts by itself: on a phone a filter opens on a press.
govuk.createAll(moj.FilterToggleButton, {startHidden: false});
// What is wrong in it has to be seen.
if (document.querySelector('.moj-filter .govuk-error-message')) document.querySelector('.moj-action-bar__filter button[aria-expanded=false]')?.click();

// What htmx brings in later has components too.
document.addEventListener('htmx:load', (event) => {
	govuk.initAll({scope: event.detail.elt});
	moj.initAll({scope: event.detail.elt});
});

// Warns five minutes before the session ends. Whatever the service answers to, in any window, begins it anew.
const session = document.getElementById('session');
const warned = 5 * 60;
if (session) {
	const length = Number(document.body.dataset.sessionSeconds);
	const part = (name) => document.getElementById(`session-${name}`);
	const windows = new BroadcastChannel('session');
	let began;
	let over = false;
	const begin = () => {
		began = Date.now();
		over = false;
		part('warning').hidden = false;
		part('over').hidden = true;
		session.close();
	};
	const tell = () => {
		begin();
		windows.postMessage('answered');
	};
	const stay = async () => {
		const csrf = document.querySelector('meta[name="csrf"]');
		const answer = await fetch(session.dataset.stay, {
			method: 'POST',
			redirect: 'manual',
			headers: {[csrf.dataset.header]: csrf.content}
		}).catch(() => undefined);
		if (answer?.ok) {
			tell();
		}
		else {
			end();
		}
	};
	const end = () => {
		over = true;
		part('warning').hidden = true;
		part('over').hidden = false;
		session.setAttribute('aria-labelledby', 'session-over-title');
		session.removeAttribute('aria-describedby');
		if (!session.open) {
			session.showModal();
		}
		part('over-title').focus();
	};
	const check = () => {
		const left = length - (Date.now() - began) / 1000;
		if (over || left > warned) {
			return;
		}
		if (left <= 0) {
			end();
			return;
		}
		part('left').textContent = Math.ceil(left / 60);
		if (!session.open) {
			session.showModal();
			part('stay').focus();
		}
	};
	part('stay').addEventListener('click', stay);
	part('close').addEventListener('click', () => session.close());
	session.addEventListener('cancel', (event) => {
		if (!over) {
			event.preventDefault();
			stay();
		}
	});
	windows.addEventListener('message', begin);
	document.addEventListener('htmx:afterRequest', (event) => event.detail.successful && tell());
	tell();
	setInterval(check, 1000);
	document.addEventListener('visibilitychange', check);
}

document.documentElement.dataset.ready = 'true';
