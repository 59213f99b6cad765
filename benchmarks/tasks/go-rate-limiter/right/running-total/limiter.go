// Package limiter decides which calls of a client go ahead. This one keeps a running total for each client.
package limiter

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"
)

type Decision struct {
	Allowed    bool
	Remaining  int
	RetryAfter time.Duration
}

type Usage struct {
	Client string
	Used   int
}

type Limiter struct {
	limit   int
	window  time.Duration
	now     func() time.Time
	clients map[string]*client
}

// client holds, for every allowed call that may still count, when it ends to count and what it costs.
type client struct {
	ends      []time.Time
	costs     []int
	total     int
	blockedTo time.Time
}

func New(limit int, window time.Duration, now func() time.Time) (*Limiter, error) {
	switch {
	case limit <= 0:
		return nil, errors.New("limit must be at least 1")
	case window <= 0:
		return nil, errors.New("window must be positive")
	}
	return &Limiter{limit: limit, window: window, now: now, clients: make(map[string]*client)}, nil
}

func (l *Limiter) Allow(name string, cost int) (Decision, error) {
	if cost <= 0 || l.limit < cost {
		return Decision{}, fmt.Errorf("cost must be from 1 to %d", l.limit)
	}
	now, c := l.now(), l.get(name)
	c.forget(now)
	left := l.limit - c.total
	switch {
	case c.blockedTo.After(now):
		return Decision{false, 0, c.blockedTo.Sub(now)}, nil
	case cost <= left:
		c.ends = append(c.ends, now.Add(l.window))
		c.costs = append(c.costs, cost)
		c.total += cost
		return Decision{true, left - cost, 0}, nil
	}
	i, freed := 0, c.costs[0]
	for left+freed < cost {
		i++
		freed += c.costs[i]
	}
	return Decision{false, left, c.ends[i].Sub(now)}, nil
}

func (l *Limiter) Block(name string, duration time.Duration) {
	l.get(name).blockedTo = l.now().Add(duration)
}

func (l *Limiter) Reset(name string) {
	delete(l.clients, strings.ToLower(name))
}

func (l *Limiter) Usages() []Usage {
	usages := make([]Usage, 0, len(l.clients))
	for name, c := range l.clients {
		c.forget(l.now())
		if c.total != 0 {
			usages = append(usages, Usage{Client: name, Used: c.total})
		}
	}
	sort.Slice(usages, func(i, j int) bool {
		if usages[i].Used != usages[j].Used {
			return usages[i].Used > usages[j].Used
		}
		return usages[i].Client < usages[j].Client
	})
	return usages
}

func (l *Limiter) get(name string) *client {
	key := strings.ToLower(name)
	if l.clients[key] == nil {
		l.clients[key] = &client{}
	}
	return l.clients[key]
}

func (c *client) forget(now time.Time) {
	for len(c.ends) > 0 && !c.ends[0].After(now) {
		c.total -= c.costs[0]
		c.ends, c.costs = c.ends[1:], c.costs[1:]
	}
}
