// What the page knows: answers of the API, and the stream that says when to ask again.
const { useEffect, useReducer, useState } = preactHooks;

/** Changes that come together are asked for together, milliseconds. */
const GATHER = 80;
/** How long to wait before a stream that the server refused is tried again, milliseconds. */
const RETRY = 3000;

const listeners = new Set();
const changeListeners = new Set();
let link = { state: "CONNECTING", health: null, since: Date.now() };
let version = 0;
let lastId = "";
let gathering = 0;

function tellAll() {
  for (const listener of listeners) listener();
}

function setLink(change) {
  link = { ...link, ...change };
  tellAll();
}

/** Something has changed: every answer on the screen is asked for again, soon and once. */
function outdated() {
  if (gathering) return;
  gathering = setTimeout(() => {
    gathering = 0;
    version++;
    tellAll();
  }, GATHER);
}

/** Asks for everything on the screen again. */
export const refresh = outdated;

export function connect() {
  const stream = new EventSource(`api/stream${lastId ? `?after=${encodeURIComponent(lastId)}` : ""}`);
  const on = (type, act) =>
    stream.addEventListener(type, event => {
      if (event.lastEventId) lastId = event.lastEventId;
      act(JSON.parse(event.data));
    });
  on("hello", health => {
    const wasAway = link.state !== "OPEN";
    setLink({ state: "OPEN", health, since: Date.now() });
    if (wasAway) outdated();
  });
  on("resync", health => {
    setLink({ state: "OPEN", health: health.state ? health : link.health, since: Date.now() });
    outdated();
  });
  on("status", health => {
    setLink({ health });
    outdated();
  });
  on("relation", outdated);
  on("meeting", outdated);
  on("change", change => {
    outdated();
    for (const listener of changeListeners) listener(change, lastId);
  });
  stream.onerror = () => {
    if (link.state !== "CLOSED") setLink({ state: "CLOSED", since: Date.now() });
    if (stream.readyState === EventSource.CLOSED) setTimeout(connect, RETRY);
  };
}

/** How the page stands to the server: { state, health, since }. */
export function useLink() {
  const [, again] = useReducer(count => count + 1, 0);
  useEffect(() => {
    listeners.add(again);
    return () => listeners.delete(again);
  }, []);
  return link;
}

/** Calls back for every change that the stream tells of. */
export function useChanges(listener) {
  useEffect(() => {
    changeListeners.add(listener);
    return () => changeListeners.delete(listener);
  }, [listener]);
}

export async function ask(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const failure = new Error(problem.detail ?? `the server answered ${response.status}`);
    failure.status = response.status;
    throw failure;
  }
  return response.json();
}

/**
 * An answer that stays up to date: { data, error, loading }. While a newer one is under way, or cannot be had, the old one stays, with its
 * error beside it.
 */
export function useAnswer(address) {
  const [state, setState] = useState({ loading: true });
  const [asked, setAsked] = useState(version);
  useEffect(() => {
    const listener = () => setAsked(version);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  useEffect(() => {
    let current = true;
    if (!address) {
      setState({ loading: false });
      return undefined;
    }
    setState(before => (before.address === address ? before : { loading: true, address }));
    let timer = 0;
    const attempt = () =>
      ask(address).then(
        data => current && setState({ data, address }),
        error => {
          if (!current) return;
          setState(before => ({ ...before, loading: false, error, address }));
          if (!error.status || error.status >= 500) timer = setTimeout(attempt, 1500);
        },
      );
    attempt();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [address, asked]);
  return state;
}

/** A long list, page by page: { items, more, done, error, loading }. Pages that are there are not asked for again. */
export function usePages(address) {
  const [state, setState] = useState({ pages: [], next: undefined, loading: true });
  const [asked, setAsked] = useState(version);
  useEffect(() => {
    const listener = () => setAsked(version);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  const load = (from, pages, isCurrent) => {
    setState(before => ({ ...before, loading: true }));
    ask(from ? `${address}&cursor=${encodeURIComponent(from)}` : address).then(
      page => isCurrent() && setState({ pages: [...pages, page.items], next: page.next, loading: false, address }),
      error => isCurrent() && setState(before => ({ ...before, loading: false, error })),
    );
  };
  useEffect(() => {
    let current = true;
    // A reader far down keeps the place: only a list at its beginning is asked for again.
    if (state.address !== address || state.pages.length <= 1) load(null, [], () => current);
    return () => {
      current = false;
    };
  }, [address, asked]);
  return { ...state, more: () => state.next && !state.loading && load(state.next, state.pages, () => true), done: state.next === null };
}
