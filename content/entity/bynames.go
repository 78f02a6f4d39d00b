package entity
