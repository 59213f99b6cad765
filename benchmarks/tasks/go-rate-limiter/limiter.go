// Package limiter decides which calls of a client go ahead.
package limiter

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Decision says whether a call goes ahead, what the client has left, and when to try again.
type Decision struct {
	Allowed    bool
	Remaining  int
	RetryAfter time.Duration
}

// Usage is what a client has used of its limit.
type Usage struct {
	Client string
	Used   int
}

// Limiter lets the calls of a client cost no more than a limit within any window of time.
type Limiter struct {
	limit    int
	window   time.Duration
	now      func() time.Time
	accounts map[string]*account
}

type account struct {
	calls        []call // allowed ones, by time
	blockedUntil time.Time
}

type call struct {
	at   time.Time
	cost int
}

// New makes a limiter that reads the time from now.
func New(limit int, window time.Duration, now func() time.Time) (*Limiter, error) {
	if limit < 1 {
		return nil, errors.New("limit must be at least 1")
	}
	if window <= 0 {
		return nil, errors.New("window must be positive")
	}
	return &Limiter{limit, window, now, map[string]*account{}}, nil
}

// Allow decides whether a call of this cost goes ahead now.
func (l *Limiter) Allow(client string, cost int) (Decision, error) {
	if cost < 1 || cost > l.limit {
		return Decision{}, fmt.Errorf("cost must be from 1 to %d", l.limit)
	}
	account := l.account(client)
	now := l.now()
	if now.Before(account.blockedUntil) {
		return Decision{RetryAfter: account.blockedUntil.Sub(now)}, nil
	}
	counting := l.counting(account.calls)
	remaining := l.limit - sum(counting)
	if cost > remaining {
		wait := l.timeUntilFreed(cost-remaining, counting)
		return Decision{Remaining: remaining, RetryAfter: wait}, nil
	}
	account.calls = append(counting, call{now, cost})
	return Decision{Allowed: true, Remaining: remaining - cost}, nil
}

// Block refuses all calls of a client until the duration has passed.
func (l *Limiter) Block(client string, duration time.Duration) {
	l.account(client).blockedUntil = l.now().Add(duration)
}

// Reset forgets the calls and the block of a client.
func (l *Limiter) Reset(client string) {
	account := l.account(client)
	account.calls = nil
	account.blockedUntil = time.Time{}
}

// Usages tells what each client has used, the highest use first.
func (l *Limiter) Usages() []Usage {
	var usages []Usage
	for client, account := range l.accounts {
		used := sum(l.counting(account.calls))
		if used > 0 {
			usages = append(usages, Usage{client, used})
		}
	}
	slices.SortFunc(usages, byUseThenName)
	return usages
}

func byUseThenName(a, b Usage) int {
	return cmp.Or(cmp.Compare(b.Used, a.Used), cmp.Compare(a.Client, b.Client))
}

func (l *Limiter) account(client string) *account {
	name := strings.ToLower(client)
	known, ok := l.accounts[name]
	if !ok {
		known = &account{}
		l.accounts[name] = known
	}
	return known
}

// counting are those calls that still count.
func (l *Limiter) counting(calls []call) []call {
	var counting []call
	for _, c := range calls {
		if l.now().Sub(c.at) < l.window {
			counting = append(counting, c)
		}
	}
	return counting
}

// timeUntilFreed is how long it takes until the oldest calls that cost as much no longer count.
func (l *Limiter) timeUntilFreed(cost int, calls []call) time.Duration {
	freedAt := l.now()
	for _, c := range calls {
		if cost > 0 {
			cost -= c.cost
			freedAt = c.at.Add(l.window)
		}
	}
	return freedAt.Sub(l.now())
}

func sum(calls []call) int {
	sum := 0
	for _, c := range calls {
		sum += c.cost
	}
	return sum
}
