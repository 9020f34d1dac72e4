// Runs before GraphiQL, which stays blank when the address or the storage holds what it can't read.
(() => {
  "use strict";
  const MINE = /^graphiql:/;
  const LONGEST = 200000;

  const isText = (value) => {
    try {
      encodeURIComponent(value);
      return value.length <= LONGEST;
    } catch (lonelySurrogate) {
      return false;
    }
  };

  const isReadable = (part) => {
    try {
      return decodeURIComponent(part).length <= LONGEST;
    } catch (malformed) {
      return false;
    }
  };

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  const hasTexts = (value, names) =>
    isObject(value) && names.every((name) => (value[name] ?? null) === null || typeof value[name] === "string");

  const isTab = (tab) =>
    hasTexts(tab, ["query", "variables", "headers", "operationName", "response", "hash"]) &&
    typeof tab.id === "string" && typeof tab.title === "string";

  const isItem = (item) => hasTexts(item, ["query", "variables", "headers", "operationName", "label"]);

  const isList = (list, most, isOne) => Array.isArray(list) && list.length <= most && list.every(isOne);

  const shapes = {
    "graphiql:queries": (value) => isObject(value) && isList(value.queries, 100, isItem),
    "graphiql:favorites": (value) => isObject(value) && isList(value.favorites, 1000, isItem),
    "graphiql:tabState": (value) =>
      isObject(value) && isList(value.tabs, 100, isTab) && value.tabs[value.activeTabIndex] !== undefined,
  };

  const isKept = (name, value) => {
    if (typeof value !== "string" || !isText(value)) {
      return false;
    }
    try {
      return !(name in shapes) || shapes[name](JSON.parse(value));
    } catch (notJson) {
      return false;
    }
  };

  const names = (storage) => {
    const all = [];
    for (let index = 0; index < storage.length; index++) {
      all.push(storage.key(index));
    }
    return all.filter((name) => MINE.test(name));
  };

  const inMemory = () => {
    const items = new Map();
    return {
      getItem: (name) => (items.has(String(name)) ? items.get(String(name)) : null),
      setItem: (name, value) => void items.set(String(name), String(value)),
      removeItem: (name) => void items.delete(String(name)),
      clear: () => items.clear(),
      key: (index) => [...items.keys()][index] ?? null,
      get length() { return items.size; },
    };
  };

  const forgetAll = () => {
    try {
      names(window.localStorage).forEach((name) => window.localStorage.removeItem(name));
    } catch (unusable) {
      // Then there is nothing to forget.
    }
  };

  try {
    const storage = window.localStorage;
    names(storage)
      .filter((name) => !isKept(name, storage.getItem(name)))
      .forEach((name) => storage.removeItem(name));
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      try {
        set.call(this, name, value);
      } catch (full) {
        // What does not fit is not kept.
      }
    };
  } catch (unusable) {
    Object.defineProperty(window, "localStorage", { value: inMemory(), configurable: true });
  }

  const given = window.location.search.slice(1).split("&").filter((part) => part !== "");
  const kept = given.filter(isReadable);
  if (kept.length < given.length) {
    const search = kept.length ? "?" + kept.join("&") : "";
    window.history.replaceState(window.history.state, "", window.location.pathname + search);
  }

  // Whatever else keeps it from showing itself: begin once more, with nothing given and nothing kept.
  const beginAnew = () => {
    const isShown = document.querySelector(".graphiql-container") !== null;
    if (!isShown && !(window.history.state && window.history.state.anew)) {
      forgetAll();
      window.history.replaceState({ anew: true }, "", window.location.pathname);
      window.location.reload();
    }
  };
  window.addEventListener("error", () => window.setTimeout(beginAnew, 500));
})();
