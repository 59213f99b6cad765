# Nothing but Debian: what the sandbox itself is proven with.
